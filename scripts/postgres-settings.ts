import { totalmem } from 'node:os'

const mebi = 1024 ** 2

/** What the machine, or the container that this runs in, has in bytes. */
export function readMemory(): number {
  const total = totalmem()
  const limit = process.constrainedMemory()
  return limit > 0 && limit < total ? limit : total
}

/**
 * What the embedded server is told about a machine with so many bytes of memory; its own defaults are for the smallest of
 * machines with a turning disk. A server of one's own is tuned by whoever runs it.
 */
export function tuning(memory: number): Record<string, string> {
  const shared = Math.min(1024, Math.max(128, Math.floor(memory / 4 / mebi)))
  return {
    shared_buffers: `${shared}MB`,
    // What the system keeps of the files besides; reserves nothing.
    effective_cache_size: `${Math.max(shared, Math.floor(memory / 2 / mebi))}MB`,
    // Counting all items of a large record sorts and hashes in memory instead of on disk.
    work_mem: '16MB',
    // A solid disk finds a page anywhere about as fast as the next one.
    random_page_cost: '1.1',
    // Compiling a statement takes longer than any of ours.
    jit: 'off',
  }
}
