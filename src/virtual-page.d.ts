/** The report page, compiled: `scripts/page.ts` makes it of `src/page`. */
declare module 'virtual:page' {
  export const built: {
    readonly script: string;
    readonly style: string;
    readonly scriptHash: string;
    readonly styleHash: string;
  };
}
