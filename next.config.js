import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** The same for every answer (HD-1). What depends on the request, the nonce of the CSP before all, is added in proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
]

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // The optimiser fetches and decodes images of others; every picture here is our own.
  images: { unoptimized: true },
  // Native code, connections that outlive a request and the streams of old packages stay outside the bundle.
  serverExternalPackages: ['@node-rs/argon2', 'exceljs', 'pg', 'pg-boss'],
  // A title that comes behind the page needs a script to reach its place, and says by that how long it took.
  htmlLimitedBots: /.*/,
  // Types are a stage of their own in the tests.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers }],
  // A browser that opens a file asks for this one by itself.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  // Next would write into the project and ask an outside host for its newest release.
  agentRules: false,
  // The longest text of a source, 500,000 signs, is 1.5 MB in Chinese.
  experimental: {
    serverActions: { bodySizeLimit: '2mb' },
    agentUpgrade: false,
    strictRouteTypes: true,
  },
}

export default withNextIntl(config)
