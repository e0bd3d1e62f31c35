import type { Problem, Trouble } from './problem';

export interface Refusal {
  status: number;
  trouble: Trouble;
  errors?: NonNullable<Problem['errors']>;
}

export function unreachable(): Refusal {
  return {
    status: 0,
    trouble: {
      title: 'Rapport could not be reached',
      sentences: ['What you typed is still here. Check your connection and send it again: it is recorded once, however often you send it.'],
    },
  };
}

/** What an answer that is no success means for who typed. */
export function refusal(status: number, problem: Problem): Refusal {
  if (status === 422 && problem.errors?.length) return { status, errors: problem.errors, trouble: { title: '' } };
  const said = (title: string, ...otherwise: string[]): Refusal => ({
    status,
    trouble: { title, sentences: problem.detail ? [problem.detail] : otherwise },
  });
  if (status === 401) {
    return {
      status,
      trouble: {
        title: 'You are signed out',
        sentences: ['What you typed is still here. Sign in again in another tab, then come back and send it.'],
        link: { text: 'Sign in, in another tab', address: '/', elsewhere: true },
      },
    };
  }
  if (status === 409) return said('Somebody was faster', 'This has been answered or changed in the meantime. Nothing of yours was recorded.');
  const kept = 'Nothing was recorded, and what you typed is still here. Try again in a moment.';
  if (status >= 500 && problem.detail) {
    const sentences = [problem.detail, 'What you typed is still here.'];
    return { status, trouble: { title: problem.title ?? 'Rapport could not record this', sentences } };
  }
  return said(problem.title ?? (status >= 500 ? 'Rapport could not record this' : 'This was not accepted'), kept);
}

/** Whether the next try is a new act. A 409 that asks to wait and a failure of the server are the same one again. */
export function isFinal(answer: Response): boolean {
  return answer.status < 500 && !answer.headers.has('Retry-After');
}

/** Not `crypto.randomUUID`: browsers offer that on secure addresses only. */
export function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
