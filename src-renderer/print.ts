import { makeDocument } from './features/print/make-document'
import { printDoor } from './platform/print'
import './ui/index.css'
import './features/reading/reading.css'
import './features/print/print-page.css'

// A page of its own beside the application's: it opens no database, so that a file named on the command line
// never comes near the plans of this machine.
await makeDocument(printDoor)
