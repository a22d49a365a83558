import { Button, Form, Grid, GridItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { initialPruneOf } from '../../../../../domain/policies/oc/options/pruneOptions';
import {
  type PruneOptions,
  type PruneProblem,
} from '../../../../../domain/policies/oc/options/pruneFields';
import { PolicySwitch } from '../../../../../ui/form/PolicySwitch';
import { PolicyTextField } from '../../../../../ui/form/PolicyTextField';
import { pruneFields } from './pruneFields';
import { pruneSwitches } from './pruneSwitches';

/** The options of a prune as a form. The page plans again while one types. */
export const PruneForm = ({
  input,
  problems,
  onChange,
}: {
  readonly input: PruneOptions;
  readonly problems: readonly PruneProblem[];
  readonly onChange: (change: Partial<PruneOptions>) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Form onSubmit={(event) => event.preventDefault()}>
      <Grid hasGutter md={6} xl={4}>
        {pruneFields(t, input.kind).map(({ field, label, help, numeric }) => (
          <GridItem key={field}>
            <PolicyTextField
              id={field}
              label={label}
              help={help}
              numeric={numeric}
              problem={problems.find((problem) => problem.field === field)?.message ?? null}
              value={input[field]}
              onChange={(value) => onChange({ [field]: value })}
            />
          </GridItem>
        ))}
      </Grid>
      <Grid hasGutter md={6} xl={4}>
        {pruneSwitches(t, input).map(({ field, label, help, warning }) => (
          <GridItem key={field}>
            <PolicySwitch
              id={field}
              label={label}
              help={help}
              warning={warning}
              isChecked={input[field]}
              onChange={(on) => onChange({ [field]: on })}
            />
          </GridItem>
        ))}
        <GridItem>
          <Button variant="link" isInline onClick={() => onChange(initialPruneOf(input.kind))}>
            {t('Reset to defaults')}
          </Button>
        </GridItem>
      </Grid>
    </Form>
  );
};
