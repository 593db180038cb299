/** A chart and a grid put together: what is typed in the grid draws the chart anew. */
export const beside = (draw, fill) => async () => {
  const update = draw();
  const open = await fill();
  return {
    async edit() {
      const field = await open();
      field.addEventListener('input', () => update(Number(field.value)));
      return { field, settled: () => undefined };
    },
  };
};
