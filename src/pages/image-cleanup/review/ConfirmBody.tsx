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
import { clearedActions, type RunState } from '../../../cluster';
import type { Act } from '../../../domain/plan/verdict';
import type { Review } from '../../../domain/plan/review';
import { ResultTable } from '../report/ResultTable';
import { actSentence, isTyped } from '../words/act';

/** The element that sums up the dry run, and says why nothing can be deleted. */
export const dryRunSummaryId = 'image-cleanup-dry-run';

/** What the server would do, and what the user has to confirm; as strong as the damage. */
export const ConfirmBody = ({
  review,
  rehearsal,
  word,
  ticked,
  typed,
  onTick,
  onType,
}: {
  readonly review: Review;
  readonly rehearsal: RunState;
  /** What has to be typed; null where nothing has to. */
  readonly word: string | null;
  readonly ticked: ReadonlySet<Act>;
  readonly typed: string;
  readonly onTick: (act: Act, ticked: boolean) => void;
  readonly onType: (text: string) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const all = review.actions.length;
  const objects = clearedActions(rehearsal).length;
  const results = rehearsal.results.slice(0, rehearsal.done);
  const would = rehearsal.counts.wouldSucceed ?? 0;
  return (
    <Stack hasGutter>
      <StackItem>
        <Alert
          id={dryRunSummaryId}
          variant={objects === 0 ? 'danger' : would === all ? 'success' : 'warning'}
          isInline
          component="h2"
          title={t('Dry run: the server would change {{would}} of {{count}} objects', {
            would,
            count: all,
          })}
        >
          {objects === 0
            ? t('Nothing is left to delete: the dry run went through for none of them.')
            : objects < all &&
              t('{{count}} objects did not go through and are left out of the run.', {
                count: all - objects,
              })}
        </Alert>
      </StackItem>
      {review.acts.length > 0 && (
        <StackItem>
          <Form onSubmit={(event) => event.preventDefault()}>
            <FormGroup role="group" label={t('To be confirmed')} isStack>
              {review.acts
                .filter((act) => !isTyped(act))
                .map((act) => (
                  <Checkbox
                    key={act}
                    id={`image-cleanup-act-${act}`}
                    label={actSentence(t, act, objects)}
                    isChecked={ticked.has(act)}
                    onChange={(_event, checked) => onTick(act, checked)}
                  />
                ))}
            </FormGroup>
            {word !== null && (
              <FormGroup
                label={t('Type {{word}} to confirm', { word })}
                fieldId="image-cleanup-word"
              >
                <List>
                  {review.acts.filter(isTyped).map((act) => (
                    <ListItem key={act}>{actSentence(t, act, objects)}</ListItem>
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
