/** Signs in once and looks at a list: `node look.mjs <url> <login> <password>`. Says who is let in; fails where nobody is. */
import { signIn } from '../local/demo/sign-in.mjs';

const [url, login, password] = process.argv.slice(2);
const { go } = await signIn(url, login, password);
const answer = await go('/api/complaints/complaints?pageSize=1');
if (!answer.ok) throw new Error(`the list answered ${answer.status}`);
process.stdout.write(`${login} is let in, and sees ${(await answer.json()).total} cases\n`);
