// The limit for JSON: rows of one SQL statement, written by nothing but the platform.
import { createServer } from 'node:http'
import { readRows } from './bare-rows.mjs'

createServer((request, response) => {
  const visit = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('visit') ?? undefined
  readRows(visit).then(
    (rows) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ rows })),
    (error) => response.writeHead(500).end(String(error)),
  )
}).listen(Number(process.argv[2]), '127.0.0.1')
