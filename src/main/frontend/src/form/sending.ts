import { csrfHeaders, renewCsrf } from '../page/csrf';
import { isFinal, randomKey, refusal, unreachable, type Refusal } from '../page/outcome';
import { readProblem } from '../page/problem';

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
      return unreachable();
    }
    if (answer.ok) return 'done';
    // A redirect leads to the sign-in page.
    const status = answer.type === 'opaqueredirect' ? 401 : answer.status;
    this.#stale = status === 401 || status === 403;
    if (answer.type === 'opaqueredirect' || isFinal(answer)) this.#sent = '';
    return refusal(status, await readProblem(answer));
  }
}
