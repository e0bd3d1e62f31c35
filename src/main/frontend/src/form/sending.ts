import { csrfHeaders, renewCsrf } from '../page/csrf';
import { readProblem, type Problem, type Trouble } from '../page/problem';

export interface Refusal {
  status: number;
  trouble: Trouble;
  errors?: NonNullable<Problem['errors']>;
}

/** Sends an answer. The same answer sent again carries the same key, so that the server can take it once. */
export class Sending {
  readonly #address: string;
  #sent = '';
  #key = '';
  #stale = false;

  constructor(address: string) {
    this.#address = address;
  }

  async send(values: Record<string, unknown>): Promise<'done' | Refusal> {
    const body = JSON.stringify({ values });
    if (body !== this.#sent) {
      this.#sent = body;
      this.#key = randomKey();
    }
    let answer: Response;
    try {
      if (this.#stale) await renewCsrf();
      answer = await fetch(this.#address, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json, application/problem+json',
          'Idempotency-Key': this.#key,
          ...csrfHeaders(),
        },
      });
    } catch {
      return {
        status: 0,
        trouble: {
          title: 'Rapport could not be reached',
          sentences: ['What you typed is still here. Check your connection and send it again: it is recorded once, however often you send it.'],
        },
      };
    }
    if (answer.ok) return 'done';
    // A redirect leads to the sign-in page.
    const status = answer.type === 'opaqueredirect' ? 401 : answer.status;
    this.#stale = status === 401 || status === 403;
    // Refused for good: the next try is a new act. A 409 that asks to wait and a failure of the server are not.
    if (status < 500 && !answer.headers.has('Retry-After')) this.#sent = '';
    return refusal(status, await readProblem(answer));
  }
}

function refusal(status: number, problem: Problem): Refusal {
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

/** Not `crypto.randomUUID`: browsers offer that on secure addresses only. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
