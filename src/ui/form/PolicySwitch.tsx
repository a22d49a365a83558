import {
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Switch,
} from '@patternfly/react-core';

/** A switch of the policy, with what it means below. */
export const PolicySwitch = ({
  id,
  label,
  help,
  warning = false,
  isChecked,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Whether the help warns of what the present position means. */
  readonly warning?: boolean;
  readonly isChecked: boolean;
  readonly onChange: (checked: boolean) => void;
}) => {
  const fieldId = `image-cleanup-policy-${id}`;
  return (
    <FormGroup fieldId={fieldId}>
      <Switch
        id={fieldId}
        label={label}
        isChecked={isChecked}
        onChange={(_event, checked) => onChange(checked)}
        aria-describedby={`${fieldId}-help`}
      />
      <FormHelperText>
        <HelperText id={`${fieldId}-help`} isLiveRegion>
          <HelperTextItem variant={warning ? 'warning' : 'default'}>{help}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
};
