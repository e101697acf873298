import type { SourceDocumentSeed } from './shape'

/**
 * What the press report says, in our own words; paragraph numbers are those of the report (its title is 0).
 * Names, "Ningbo" and "will be a full house" stay as printed, because checks point at them.
 */
export const source: SourceDocumentSeed = {
  language: 'en',
  title: {
    en: 'Press report on the visit to Germany',
    zh: '访德新闻报道',
    de: 'Pressebericht über die Reise nach Deutschland',
  },
  label: {
    en: 'Our summary of the press report; original not attached',
    zh: '本单位对新闻报道的摘要；未附原文',
    de: 'Unsere Zusammenfassung des Presseberichts; Original liegt nicht bei',
  },
  paragraphs: [
    {
      number: 1,
      sentences: [
        'Between 19 and 22 November, by German time, a delegation of the city of Nanjing was in Germany to see and to learn; Mayor Chen Zhichang headed it.',
        'It came to show what Nanjing offers for development of high quality, to call on important companies and organisations, to cultivate friendly contacts, to deepen cooperation between industries in innovation, and to shape a better future together.',
      ],
    },
    {
      number: 2,
      sentences: [
        'The industrial cooperation and exchange of Nanjing in China and Munich in Germany “will be a full house”, and the mood there was warm.',
        'Over 200 guests came to talk about cooperation: from known German multinationals, from firms among the 500 largest of the world, from leaders of their industries, hidden champions, financial institutions and bodies of research and development.',
        'The mayor thanked them all for the interest they take in the development of Nanjing and for supporting it.',
        'For a long time, he said, Nanjing and Germany have kept deepening their cooperation, and many German companies have put money into Nanjing, to the gain of both sides.',
      ],
    },
    {
      number: 3,
      sentences: [
        '“We” hope, the report goes on, that both sides will cooperate in further fields, put up a bridge for joint innovation, for cooperation between industries, for the digital economy and for green development, and keep raising the level of their cooperation.',
        'During the event those in charge at BMW Group, at Siemens AG and at Nanjing Tianjia Environmental Technology Co. gave speeches.',
        'Several projects, of industrial development and of open cooperation, were signed there and then.',
        'Ahead of the exchange the mayor had talks with two people from BMW Group, namely Bo Yishan, its Global Senior Vice President and Chief Information Officer, and Fu Yao, its Global Senior Vice President.',
        'He also talked with Achim Peltz, who is CEO of Motion Control in the Digital Industry Group of Siemens AG.',
      ],
    },
    {
      number: 4,
      sentences: [
        'Innovation stops at no border, the passage begins, and working together brings life.',
        'At a symposium, held for innovative enterprises in Germany, views were shared by guests from two bodies (China-Germany Science and Technology Innovation Center; Federal Association of Small and Medium-sized Enterprises of Germany), and by guests from a good many innovative firms.',
        'They spoke about more joint innovation between small and medium-sized companies, about progress in sustainable development, and about closer work on exhibitions and conferences.',
        'The mayor joined in time and again and thanked the guests for their thoughts.',
        'Nanjing and Germany, in his words, are alike: upright and inventive, determined to hold on to industry, practical and modest.',
      ],
    },
    {
      number: 5,
      sentences: [
        '“We” will go on learning from what German enterprises have found out about innovation and growth, collaborate more with other countries in innovation and industry, keep improving an ecosystem that is open to innovation, build up an industrial highland of science and technology faster, and help the “cake” of the real, the innovation and the digital economy to grow.',
        'The guests said that they had come to understand Nanjing better and that they wished to find exchange and cooperation in further fields, so that both sides gain.',
      ],
    },
    {
      number: 6,
      sentences: [
        'Companies with German capital have worked with Nanjing for long and have done its economy and society good.',
        'The mayor and a team went to see several of them at their headquarters, in order to build trust, widen cooperation and advance projects.',
        'At Bosch Group he told Christian Fischer, its Vice Chairman of the Board of Directors, how Nanjing is developing.',
        'Bosch and Nanjing, he said, have cooperated for nearly 30 years, with remarkable results.',
        'He hoped to see the group enlarge its presence in Ningbo and bring in more industries of the future and more of its core business.',
        'Fischer replied that Bosch thinks very well of how Nanjing is developing.',
        'The group, he said, looks forward to more areas of cooperation between the two sides, starting from those that exist, and to a higher level of development, for which it will strive.',
      ],
    },
    {
      number: 7,
      sentences: [
        'At BASF Group the mayor and “executive board members Kelley” talked in depth.',
        'Each side, they declared, will use its own strengths, push projects ahead faster, and add with the other a new chapter from which both gain.',
        'At Merck Group the mayor talked with Robert Nas, who is Senior Vice President of Life Sciences, with Benedict Ernst, who is Vice President of Electronic Technology, as well as with Sebastian Cannon Messier, who is Senior Director for Global Policy and External Affairs in Pharmaceuticals and Healthcare.',
        'Both sides will keep in ever closer touch and go on looking for points where their interests meet; they will look for further chances to cooperate, in the life sciences, in pharmaceuticals and healthcare, and also in electronics and information.',
        'The mayor went to Allianz Insurance Group, too, and had a thorough exchange with Mae Yan Kai, its Vice President.',
        'To this person the sentence gives the words that Nanjing is becoming an important centre of finance and is putting much effort into insurance, asset management and other business, followed by a welcome to Ningbo, to settle there, to develop and to make the future a better one together.',
      ],
    },
    {
      number: 8,
      sentences: [
        'The mayor and those who travelled with him also called on Tong Defa, who is Consul General of China in Munich.',
      ],
    },
  ],
}

/** One paragraph as it is read and anchored: its sentences with a space between; throws when there is no such number. */
export function paragraphText(number: number): string {
  const paragraph = source.paragraphs.find((candidate) => candidate.number === number)
  if (!paragraph) throw new Error(`the summary has no paragraph ${number}`)
  return paragraph.sentences.join(' ')
}
