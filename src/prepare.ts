/** The front door of prepare.html: a community's files in, a pack out, and nothing leaves the machine. */
import { openPrepare } from './prepare/open-prepare.tsx'

const host = document.getElementById('prepare')
if (host) openPrepare(host)
