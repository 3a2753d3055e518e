// The table of traditional and simplified characters that opencc-js carries; its package declares no types for it.
declare module 'opencc-js/dict/TSCharacters' {
  const table: string
  export default table
}
