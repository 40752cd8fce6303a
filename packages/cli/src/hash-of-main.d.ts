/** Given by the build: the hash of the command line's bundle, by which its compiled code is told from that of other versions. */
declare module 'hash-of-main' {
  const hash: string;
  export default hash;
}
