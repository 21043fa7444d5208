import type { Session } from 'chdb';
import { type Parameters, quote } from './driver.ts';
import { parameterText } from './parameterText.ts';

/**
 * Binds parameters on the engine's side by `SET param_x`, for the statements that follow on this connection. The
 * binding call of chDB does the same and holds all other bound calls of the process back until its query ends.
 */
export async function bind(session: Session, parameters: Parameters): Promise<void> {
  const list = Object.entries(parameters).map(([name, value]) => {
    if (!/^\w+$/.test(name)) throw new RangeError(`not a parameter's name: ${name}`);
    return `param_${name} = ${quote(parameterText(value))}`;
  });
  if (list.length > 0) await session.queryAsync(`SET ${list.join(', ')}`, { format: 'Null' });
}
