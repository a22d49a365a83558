import { Button, Form, FormGroup, Grid, GridItem, Radio } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { policyOptions } from '../../../../domain/policies/options';
import type { AgeOptions } from '../../../../domain/policies/age/ageFields';
import type { AgeProblem } from '../../../../domain/policies/age/ageProblem';
import { problemText } from '../../../../words/policies/age/policy';
import { ageFieldWords } from './ageFieldWords';
import { PolicySwitch } from '../../../../ui/form/PolicySwitch';
import { PolicyTextField } from '../../../../ui/form/PolicyTextField';

/** What is stale, as a form. The page counts again while one types. */
export const AgeForm = ({
  options,
  problems,
  mayIncludeSystemProjects,
  onChange,
}: {
  readonly options: AgeOptions;
  readonly problems: readonly AgeProblem[];
  /** Only a cluster admin has the platform's projects in sight. */
  readonly mayIncludeSystemProjects: boolean;
  readonly onChange: (change: Partial<AgeOptions>) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Form onSubmit={(event) => event.preventDefault()}>
      <Grid hasGutter md={6} xl={3}>
        {ageFieldWords(t).map(({ field, label, help, numeric }) => {
          const problem = problems.find((found) => found.field === field);
          return (
            <GridItem key={field}>
              <PolicyTextField
                id={field}
                label={label}
                help={help}
                numeric={numeric ?? false}
                problem={problem ? problemText(t, problem) : null}
                value={options[field]}
                onChange={(value) => onChange({ [field]: value })}
              />
            </GridItem>
          );
        })}
      </Grid>
      <Grid hasGutter md={6} xl={3}>
        <GridItem>
          <FormGroup role="radiogroup" label={t('Whose age counts')} isStack>
            <Radio
              id="image-cleanup-policy-age-image"
              name="ageOf"
              label={t("The image's")}
              description={t('Since it came into the cluster')}
              isChecked={options.ageOf === 'image'}
              onChange={() => onChange({ ageOf: 'image' })}
            />
            <Radio
              id="image-cleanup-policy-age-tag"
              name="ageOf"
              label={t("The tag's")}
              description={t('Since it was set to its image')}
              isChecked={options.ageOf === 'tag'}
              onChange={() => onChange({ ageOf: 'tag' })}
            />
          </FormGroup>
        </GridItem>
        <GridItem>
          <PolicySwitch
            id="protectInUse"
            label={t('Protect what is in use')}
            help={
              options.protectInUse
                ? t('Tags whose images something runs, or will run, always stay.')
                : t(
                    'Off: images in use can be deleted, together with the pods and deployment configs that use them. Workloads that stay can no longer start.',
                  )
            }
            warning={!options.protectInUse}
            isChecked={options.protectInUse}
            onChange={(protectInUse) => onChange({ protectInUse })}
          />
        </GridItem>
        <GridItem>
          <PolicySwitch
            id="withoutImage"
            label={t('Tags without an image')}
            help={t('Pending and failed imports, and tags that only point elsewhere.')}
            isChecked={options.withoutImage}
            onChange={(withoutImage) => onChange({ withoutImage })}
          />
          {(mayIncludeSystemProjects || options.systemProjects) && (
            <PolicySwitch
              id="systemProjects"
              label={t('Projects of the platform')}
              help={t('Looks at openshift, openshift-* and kube-* as well.')}
              warning={options.systemProjects}
              isChecked={options.systemProjects}
              onChange={(systemProjects) => onChange({ systemProjects })}
            />
          )}
        </GridItem>
        <GridItem>
          <PolicySwitch
            id="deleteOperation"
            label={t('Allow deletion')}
            help={t('Off: the page is a report without deletions.')}
            isChecked={options.deleteOperation}
            onChange={(deleteOperation) => onChange({ deleteOperation })}
          />
          <Button variant="link" isInline onClick={() => onChange(policyOptions.age.initial)}>
            {t('Reset to defaults')}
          </Button>
        </GridItem>
      </Grid>
    </Form>
  );
};
