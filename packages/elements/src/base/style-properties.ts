import { noChange } from 'lit';
import { directive, Directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

type Properties = Record<string, string | number | null>;

/**
 * Sets CSS properties through the style object, which a strict CSP allows. lit's `styleMap` writes the `style`
 * attribute on its first render, which a strict CSP blocks. Use as an element part: `<i ${styleProperties({…})}>`.
 */
class StylePropertiesDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('styleProperties belongs in an element position');
  }

  override render(_properties: Properties) {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Properties]) {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) style.removeProperty(name);
      else style.setProperty(name, String(value));
    }
    return noChange;
  }
}

export const styleProperties = directive(StylePropertiesDirective);
