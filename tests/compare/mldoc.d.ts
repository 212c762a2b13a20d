/** The little of `mldoc` that is used here; the package has no types of its own. */
declare module 'mldoc' {
  const mldoc: {
    readonly Mldoc: {
      /** Takes a note and the settings as JSON; gives the blocks with their places in bytes, as JSON. */
      parseJson(text: string, settings: string): string
    }
  }
  export default mldoc
}
