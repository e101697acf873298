'use client'

import de from '@/lib/i18n/messages/de.json'
import en from '@/lib/i18n/messages/en.json'
import zh from '@/lib/i18n/messages/zh-CN.json'
import './globals.css'

const languages = [
  { lang: 'en', words: en.app },
  { lang: 'zh-CN', words: zh.app },
  { lang: 'de', words: de.app },
]

/** Stands in for every page when not even the frame can be made. It knows no reader and needs no script. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <head>
        <title>{en.app.title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <main className="page">
          <div className="page__body">
            {languages.map(({ lang, words }) => (
              <section className="section" key={lang} lang={lang}>
                <h1 className="headline">{words.errorTitle}</h1>
                <p>{words.errorWhy}</p>
                <p>
                  {/* A whole load: there is no router here that could be trusted. */}
                  <a href="/">{words.toStart}</a>
                </p>
              </section>
            ))}
          </div>
        </main>
      </body>
    </html>
  )
}
