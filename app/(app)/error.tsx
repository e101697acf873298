'use client'

import ErrorPage from '@/app/error'

/** The same page, with the way elsewhere around it. */
export default ErrorPage
