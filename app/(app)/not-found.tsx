import NotFoundPage from '@/app/not-found'

/** The page for what is not there, with the way elsewhere around it. */
export default NotFoundPage
