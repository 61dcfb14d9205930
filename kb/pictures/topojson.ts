// Reads the TopoJSON of world-atlas: arcs of whole-number steps that neighbours share, put together to rings.

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** A polygon: its outer ring first, then its holes. Rings do not repeat their first position at the end. */
export type Polygon = readonly (readonly Position[])[];

/** As much of a topology as is read. */
export interface Topology {
  readonly transform: { readonly scale: Position; readonly translate: Position };
  readonly arcs: readonly (readonly Position[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

interface Geometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  /** ISO 3166-1 numeric; missing for states that have none. */
  readonly id?: string;
  readonly properties: { readonly name: string };
  readonly arcs: readonly unknown[];
}

/** A country of a topology. */
export interface CountryPolygons {
  readonly id: string | undefined;
  readonly name: string;
  readonly polygons: readonly Polygon[];
}

/** All countries of a topology with their polygons in degrees. Throws on an arc that is not there. */
export function countriesOf(topology: Topology): CountryPolygons[] {
  const arcs = topology.arcs.map((arc) => decode(arc, topology.transform));
  return topology.objects.countries.geometries.map(({ type, id, properties, arcs: parts }) => {
    const polygons = (type === 'Polygon' ? [parts] : parts) as readonly (readonly (readonly number[])[])[];
    return {
      id,
      name: properties.name,
      polygons: polygons.map((rings) => rings.map((ring) => join(ring, arcs))),
    };
  });
}

function decode(arc: readonly Position[], { scale, translate }: Topology['transform']): Position[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** A negative number is an arc run backwards; every arc begins where the one before ended. */
function join(ring: readonly number[], arcs: readonly (readonly Position[])[]): Position[] {
  return ring.flatMap((index) => {
    const arc = arcs[index < 0 ? ~index : index];
    if (arc === undefined) throw new RangeError(`no arc ${index}`);
    return (index < 0 ? arc.toReversed() : arc).slice(0, -1);
  });
}
