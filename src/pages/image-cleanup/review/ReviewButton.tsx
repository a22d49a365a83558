import { Button, Tooltip } from '@patternfly/react-core';

/** Opens a review. Where the page knows why there can be none, pointing at it or focusing it tells. */
export const ReviewButton = ({
  text,
  refusal,
  isEmpty,
  onReview,
}: {
  readonly text: string;
  /** Why nothing can be reviewed now; null where something can. */
  readonly refusal: string | null;
  /** Whether there is nothing to review, as everybody sees. */
  readonly isEmpty: boolean;
  readonly onReview: () => void;
}) => {
  if (refusal === null) {
    return (
      <Button variant="primary" isDisabled={isEmpty} onClick={onReview}>
        {text}
      </Button>
    );
  }
  return (
    <Tooltip content={refusal}>
      <Button variant="primary" isAriaDisabled>
        {text}
      </Button>
    </Tooltip>
  );
};
