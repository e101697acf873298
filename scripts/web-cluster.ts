import { runCommand } from './command'
import { keepProcesses } from './web-processes'

const [count, program = '', ...words] = process.argv.slice(2)

/** `web-cluster.ts COUNT PROGRAM WORD…`: a program in so many processes on one port, until it is asked to stop. */
await runCommand((ending) => keepProcesses({ count: Number(count), program, words, ending }))
