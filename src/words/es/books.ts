import type { books as english } from '../en/books.ts';
import type { Words } from '../words.ts';

export const books = {
  missing: (alt: string) => (alt === '' ? 'Imagen no incluida' : `Imagen no incluida: ${alt}`),
  left: (book: string, address: string) =>
    `${book}: la imagen ${address} no es un archivo de este sitio; en su lugar está su descripción. Póngala en la carpeta images/ del texto.`,
  rights: (rights: string) => `Original: ${rights}`,
  contents: 'Índice',
  landmarks: 'Puntos de referencia',
  titlePage: 'Portada',
  text: 'Texto',
  accessibility:
    'Todo el texto se puede leer en voz alta y ampliar; las imágenes tienen descripción; los gráficos se dan también como tablas; las notas están enlazadas en ambos sentidos.',
} satisfies Words<typeof english>;
