/** Made by esbuild.config.mjs: importing it runs every file of `suite/`, in name order. */
declare module '#suites' {
  const nothing: Record<string, never>;
  export { nothing };
}
