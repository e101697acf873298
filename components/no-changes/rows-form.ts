/** The id of the one form that all buttons for "no change" of a list belong to: a list may be a form itself, and forms do not nest. */
export const rowsForm = 'no-change'
