/** The picture that social networks show for each page, drawn at build. */
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { formName } from '@components/address.ts';
import { listing } from '@components/page/navigation/listing.ts';
import font from '../../build/cards/source-serif-4.woff2?inline';
import theme from '../../styles/theme.css?raw';
import { cardSvg, type Card } from '../../build/cards/card.ts';
import { fontFrom } from '../../build/cards/outlines.ts';
import { lightColour } from '../../build/cards/palette.ts';

interface Props extends Card {
  readonly era: 'current' | 'legacy' | undefined;
}

const draw = fontFrom(Buffer.from(font.slice(font.indexOf(',') + 1), 'base64'));

export const getStaticPaths = (async () => (await listing()).flatMap(({ label, era, pages }) => pages.map(({ title, address }) => ({
  params: { card: formName(address) },
  props: { title, section: label, site: 'Which Python?  Virtual environments under Apache mod_wsgi', era } satisfies Props,
})))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { era, ...card } }) => {
  const colour = (name: string): string => lightColour(theme, name);
  const colours = { paper: colour('paper'), ink: colour('ink'), soft: colour('ink-soft'), accent: colour(era ?? 'ink-soft') };
  const picture = await sharp(Buffer.from(cardSvg(card, colours, draw))).png().toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
