/** Who finds a view among theirs besides its owner: nobody, those who share a unit with the owner, everybody. */
export const viewAudiences = ['self', 'units', 'everyone'] as const
export type ViewAudience = (typeof viewAudiences)[number]
