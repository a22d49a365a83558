import {
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextInput,
} from '@patternfly/react-core';

/** A text of the policy, with what it does or what is wrong with it below. */
export const PolicyTextField = ({
  id,
  label,
  help,
  problem,
  value,
  numeric = false,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** What is wrong with the value; null when nothing is. */
  readonly problem: string | null;
  readonly value: string;
  readonly numeric?: boolean;
  readonly onChange: (value: string) => void;
}) => {
  const fieldId = `image-cleanup-policy-${id}`;
  return (
    <FormGroup label={label} fieldId={fieldId}>
      <TextInput
        id={fieldId}
        value={value}
        onChange={(_event, text) => onChange(text)}
        validated={problem === null ? 'default' : 'error'}
        inputMode={numeric ? 'numeric' : 'text'}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${fieldId}-help`}
      />
      <FormHelperText>
        <HelperText id={`${fieldId}-help`} isLiveRegion={problem !== null}>
          <HelperTextItem variant={problem === null ? 'default' : 'error'}>
            {problem ?? help}
          </HelperTextItem>
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
};
