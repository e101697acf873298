'use client'

import words from '@/lib/i18n/messages/last-resort.json'
import './globals.css'

/**
 * Stands in for every page when not even the frame can be made. It knows no reader and needs no script. Its words are a file of
 * their own, since every browser loads this page beforehand.
 */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <head>
        <title>{words.en.title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <main className="page">
          <div className="page__body">
            {Object.entries(words).map(([lang, { errorTitle, errorWhy, toStart }]) => (
              <section className="section" key={lang} lang={lang}>
                <h1 className="headline">{errorTitle}</h1>
                <p>{errorWhy}</p>
                <p>
                  {/* A whole load: there is no router here that could be trusted. */}
                  <a href="/">{toStart}</a>
                </p>
              </section>
            ))}
          </div>
        </main>
      </body>
    </html>
  )
}
