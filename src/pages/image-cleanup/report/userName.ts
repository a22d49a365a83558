import { askCurrentUser } from '../../../cluster/access/currentUser';

/** Who is logged in, as far as the API has said it by now; null before, and where it does not. */
export type UserName = () => string | null;

/** Asks who is logged in, for a report. No run waits for the answer: a report has it when it came. */
export const askUserName = (): UserName => {
  let name: string | null = null;
  void askCurrentUser().then((answer) => {
    name = answer;
  });
  return () => name;
};

/** While nobody was asked. */
export const noName: UserName = () => null;
