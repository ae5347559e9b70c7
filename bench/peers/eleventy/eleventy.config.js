// One pass over the articles finds order, neighbours and terms; no page searches for them.
import slugify from "@sindresorhus/slugify";

const slugs = new Map();
const slugOf = (name) => {
  if (!slugs.has(name)) slugs.set(name, slugify(name));
  return slugs.get(name);
};
const two = (number) => String(number).padStart(2, "0");
const neighbours = new Map();

export default function (config) {
  config.addFilter("slugOf", slugOf);
  config.addFilter("day", (d) => `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/${d.getUTCFullYear()}`);
  config.addFilter("iso", (d) => d.toISOString());
  config.addFilter("near", (path) => neighbours.get(path) ?? {});
  const newestFirst = (api) => api.getFilteredByGlob("**/articles/*.md").sort((a, b) => b.date - a.date);
  config.addCollection("articles", (api) => {
    const list = newestFirst(api);
    list.forEach((item, i) => neighbours.set(item.inputPath, { newer: list[i - 1], older: list[i + 1] }));
    return list;
  });
  for (const taxonomy of ["organisations", "topics"]) {
    config.addCollection(taxonomy, (api) => {
      const terms = new Map();
      for (const item of newestFirst(api))
        for (const name of item.data[taxonomy] ?? []) {
          if (!terms.has(name)) terms.set(name, { name, slug: slugOf(name), items: [] });
          terms.get(name).items.push(item);
        }
      return [...terms.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
    });
  }
  return { dir: { input: ".", output: "_site", includes: "_includes" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
