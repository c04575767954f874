import type { Nodes, Root } from 'hast';
import type {
  MdxFlowExpressionHast,
  MdxjsEsmHast,
  MdxJsxFlowElementHast,
  MdxTextExpressionHast,
} from 'satteri';
import { show } from '../schemas/problems.ts';

/** Components that every section has without importing them. */
const given = new Set(['Figure', 'Note']);

type Mdx = MdxjsEsmHast | MdxJsxFlowElementHast | MdxFlowExpressionHast | MdxTextExpressionHast;

interface Missing {
  like: string;
  said: string;
}

/**
 * What a section names and nothing gives it: components and values that are not imported, pictures and imported files
 * that are not there, notes that are not written. A build would stop at the first with a stack, and publish the last as
 * it is typed.
 *
 * @param tree of the section
 * @param source its text, to tell `[^1]` from `\[^1]`
 * @param hasFile whether a file is there, by its address as the text has it
 * @returns each as the source has it, and what is to be said of it
 */
export function findMissing(tree: Root, source: string, hasFile: (address: string) => boolean): Missing[] {
  const known = namesOf(tree);
  const find = (node: Nodes | Mdx): Missing[] => {
    const missing = missingAt(node, known, source, hasFile);
    const own = missing === undefined ? [] : [missing];
    const isCode = node.type === 'element' && node.tagName === 'code';
    return 'children' in node && !isCode ? [...own, ...node.children.flatMap(find)] : own;
  };
  return find(tree);
}

function missingAt(
  node: Nodes | Mdx,
  known: ReadonlySet<string>,
  source: string,
  hasFile: (address: string) => boolean,
): Missing | undefined {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const [name = ''] = node.name?.split('.') ?? [];
      if (!/^[A-Z]/.test(name) || known.has(name) || given.has(name)) return undefined;
      const said = `(the text): expected a component that is imported; found <${name}>: import it at the beginning of the text, or take it out`;
      return { like: `<${name}`, said };
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const name = /^\s*([\p{L}_$][\p{L}\p{N}_$]*)(?!\s*=>)\b/u.exec(node.value)?.[1];
      if (name === undefined || known.has(name) || words.has(name) || name in globalThis) return undefined;
      const said = `(the text): expected a value that is imported; found {${node.value}}: where the brace itself is meant, write \\{`;
      return { like: `{${node.value}`, said };
    }
    case 'mdxjsEsm': {
      const files = [...node.value.matchAll(/^import\b[^'"]*(['"])(\.[^'"]*)\1/gm)].map(
        ([, , file = '']) => file,
      );
      const file = files.find((one) => !hasFile(one));
      if (file === undefined) return undefined;
      const said = `(the text): expected a file to import; found ${show(file)}: put it there, or take the import out`;
      return { like: file, said };
    }
    case 'element': {
      const address = node.tagName === 'img' ? String(node.properties['src']) : '';
      if (!/^(?:\.\/)?images\//.test(address) || hasFile(address)) return undefined;
      const said = `(the pictures): expected a picture of the folder images/; found ${show(address)}: put it there, or take it out of the text`;
      return { like: decodeURI(address), said };
    }
    case 'text': {
      const label = [...node.value.matchAll(/\[\^([^\]\s]+)\]/g)]
        .map(([mark]) => mark)
        .find((mark) => source.replaceAll(`\\${mark}`, '').includes(mark));
      if (label === undefined) return undefined;
      const said = `(the notes): expected a note ${label}: …; found the reference alone: write the note, or \\${label} where the sign itself is meant`;
      return { like: label, said };
    }
    default:
      return undefined;
  }
}

/** Names that a text's imports and exports give it. */
function namesOf(tree: Root): Set<string> {
  const code = (tree.children as (Nodes | Mdx)[])
    .filter((node) => node.type === 'mdxjsEsm')
    .map(({ value }) => value)
    .join('\n');
  return new Set(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
}

/** What may begin an expression and is no name. */
const words = new Set(
  'await async class function false import new null props this true typeof undefined void'.split(' '),
);
