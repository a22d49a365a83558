import {
  Alert,
  Checkbox,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  List,
  ListItem,
  Stack,
  StackItem,
  TextInput,
  Title,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { clearedActions } from '../../../cluster/run/dryRun';
import { type RunState } from '../../../cluster/run/run';
import type { Act } from '../../../domain/model/act';
import { ResultTable } from '../report/ResultTable';

/** Something that is confirmed by ticking it. */
export interface ConfirmedAct {
  readonly act: Act;
  readonly sentence: string;
}

const noActs: ReadonlySet<Act> = new Set();

/** The element that sums up the dry run, and says why nothing can be deleted. */
export const dryRunSummaryId = 'image-cleanup-dry-run';

/** What the server would do, and what the user has to confirm; as strong as the damage. */
export const ConfirmBody = ({
  planned,
  rehearsal,
  ticks = [],
  typedFor,
  word,
  ticked = noActs,
  typed,
  onTick,
  onType,
}: {
  /** Objects that were rehearsed. */
  readonly planned: number;
  readonly rehearsal: RunState;
  /** What is confirmed by ticking it. */
  readonly ticks?: readonly ConfirmedAct[];
  /** What the word is typed for, as sentences. */
  readonly typedFor: readonly string[];
  /** What has to be typed; null where nothing has to. */
  readonly word: string | null;
  readonly ticked?: ReadonlySet<Act>;
  readonly typed: string;
  readonly onTick?: (act: Act, ticked: boolean) => void;
  readonly onType: (text: string) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const objects = clearedActions(rehearsal).length;
  const results = rehearsal.results.slice(0, rehearsal.done);
  const would = rehearsal.counts.wouldSucceed ?? 0;
  return (
    <Stack hasGutter>
      <StackItem>
        <Alert
          id={dryRunSummaryId}
          variant={objects === 0 ? 'danger' : would === planned ? 'success' : 'warning'}
          isInline
          component="h2"
          title={t('Dry run: the server would change {{would}} of {{count}} objects', {
            would,
            count: planned,
          })}
        >
          {objects === 0
            ? t('Nothing is left to delete: the dry run went through for none of them.')
            : objects < planned &&
              t('{{count}} objects did not go through and are left out of the run.', {
                count: planned - objects,
              })}
        </Alert>
      </StackItem>
      {(ticks.length > 0 || word !== null) && (
        <StackItem>
          <Form onSubmit={(event) => event.preventDefault()}>
            {ticks.length > 0 && (
              <FormGroup role="group" label={t('To be confirmed')} isStack>
                {ticks.map(({ act, sentence }) => (
                  <Checkbox
                    key={act}
                    id={`image-cleanup-act-${act}`}
                    label={sentence}
                    isChecked={ticked.has(act)}
                    onChange={(_event, checked) => onTick?.(act, checked)}
                  />
                ))}
              </FormGroup>
            )}
            {word !== null && (
              <FormGroup
                label={t('Type {{word}} to confirm', { word })}
                fieldId="image-cleanup-word"
              >
                <List>
                  {typedFor.map((sentence) => (
                    <ListItem key={sentence}>{sentence}</ListItem>
                  ))}
                </List>
                <TextInput
                  id="image-cleanup-word"
                  value={typed}
                  onChange={(_event, text) => onType(text)}
                  autoComplete="off"
                  spellCheck={false}
                />
                <FormHelperText>
                  <HelperText>
                    <HelperTextItem>{t('This cannot be taken back by the page.')}</HelperTextItem>
                  </HelperText>
                </FormHelperText>
              </FormGroup>
            )}
          </Form>
        </StackItem>
      )}
      <StackItem>
        <Title headingLevel="h2" size="md">
          {t('What the server would do')}
        </Title>
        <ResultTable label={t('What the server would do')} results={results} />
      </StackItem>
    </Stack>
  );
};
