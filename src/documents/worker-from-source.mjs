// Starts worker.ts straight from source, in tests and in development: a thread must be taught TypeScript first. Not part of the build.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
