/** The unit that leads the first items until somebody else is asked; an ordinary unit. */
export const visitOffice = {
  en: 'Visit follow-up office',
  zh: '出访成果落实办公室',
  de: 'Stabsstelle Reisenachbereitung',
}
