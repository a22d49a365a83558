import type { Digest, ImageStream } from '../snapshot/records';
import type { JudgedTag } from './judgedTag';
import { signatureSubject } from './tagKind';
import type { Reason } from './reason';

/** Digests held by the stream's tags that stay, signatures aside. */
const stayingDigests = (stream: ImageStream, goes: ReadonlySet<string>): ReadonlySet<Digest> => {
  const staying = new Set<Digest>();
  for (const tag of stream.tags) {
    if (goes.has(tag.name) || signatureSubject(tag.name) !== null) continue;
    for (const { digest } of tag.revisions) staying.add(digest);
  }
  return staying;
};

/**
 * A signature, attestation or bill of materials is one unit with its image: it stays as long as
 * any tag of the stream that stays holds the image. Its own tag is as old as any, and nothing refers
 * to it by name: judged alone it would go, and whoever verifies the image would refuse it.
 */
export const settleSignatures = (
  stream: ImageStream,
  judged: readonly JudgedTag[],
): readonly JudgedTag[] => {
  if (!judged.some(({ facts }) => facts.kind === 'signature')) return judged;
  const goes = new Set(
    judged.filter(({ decision }) => decision === 'stale').map(({ facts }) => facts.tag.name),
  );
  const staying = stayingDigests(stream, goes);
  const all = stayingDigests(stream, new Set());
  return judged.map((tag) => {
    const digest = tag.facts.kind === 'signature' ? signatureSubject(tag.facts.tag.name) : null;
    if (digest === null) return tag;
    const subject = staying.has(digest) ? 'stays' : all.has(digest) ? 'goes' : 'absent';
    const reason: Reason = { code: 'signatureOf', digest, subject };
    if (subject !== 'stays') return { ...tag, reasons: [...tag.reasons, reason] };
    return { ...tag, decision: 'kept', needsDate: false, reasons: [reason, ...tag.reasons] };
  });
};
