/** Scripts run on Node 24, which comes in as a dependency; without it they would fail in ways that are hard to read. */
const [major] = process.versions.node.split('.');
if (Number(major) < 24) {
  console.error(
    `Node ${process.versions.node} is too old here. "npm ci" installs Node 24 on Linux (x64); on other systems install Node 24 yourself.`,
  );
  process.exit(1);
}
