import { Content, Label } from '@patternfly/react-core';
import type { TFunction } from 'i18next';
import type { ImageRow } from '../../../../../domain/policies/oc/rows/rows';
import { isProtected } from '../../../../../domain/policies/oc/passes/rules';
import type { Column } from '../../../../../ui/table/column';
import { Day } from '../../../../../ui/facts/Day';
import { bytesText } from '../../../../../words/facts/bytes';
import { shortDigest } from '../../../../../words/facts/digest';
import { imageRuleName, imageRuleSentence } from '../../../../../words/policies/oc/rule';

const Name = ({ row, t }: { readonly row: ImageRow; readonly t: TFunction }) => (
  <div className="image-cleanup-plugin__name">
    <code title={row.digest}>{shortDigest(row.digest)}</code>
    <Content component="small" className="image-cleanup-plugin__long">
      {row.tag === '' ? t('In no tag history') : row.tag}
    </Content>
  </div>
);

/** The columns of images. @param oneProject whether one project alone is pruned */
export const imageColumns = (
  t: TFunction,
  language: string,
  oneProject: boolean,
): readonly Column<ImageRow>[] => [
  { id: 'name', title: t('Image'), sort: 'name', cell: (row) => <Name row={row} t={t} /> },
  {
    id: 'created',
    title: t('Created'),
    sort: 'created',
    cell: (row) => <Day instant={row.created} />,
  },
  {
    id: 'size',
    title: t('Size'),
    sort: 'size',
    firstDescending: true,
    cell: (row) => bytesText(language, row.size),
  },
  {
    id: 'frees',
    title: t('Frees alone'),
    sort: 'frees',
    firstDescending: true,
    cell: (row) => bytesText(language, row.frees),
  },
  {
    id: 'rule',
    title: t('Why'),
    sort: 'rule',
    cell: (row) => (
      <div className="image-cleanup-plugin__sentence">
        {isProtected(row.rule) && (
          <>
            <Label isCompact color="purple">
              {imageRuleName(t, 'protected')}
            </Label>{' '}
          </>
        )}
        {imageRuleSentence(t, language, row, oneProject)}
      </div>
    ),
  },
];
