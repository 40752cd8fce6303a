/** A hand that shakes does not drag. */
const LEAST = 4;

/** Lets the reader drag what is larger than the window. A click stays a click. */
export function letDrag(stage: HTMLElement): void {
  let last: { x: number; y: number } | undefined;
  let dragged = false;
  stage.addEventListener('pointerdown', ({ button, clientX, clientY }) => {
    last = button === 0 ? { x: clientX, y: clientY } : undefined;
    dragged = false;
  });
  window.addEventListener('pointermove', ({ clientX, clientY, buttons }) => {
    if (!last || buttons !== 1) return;
    const [x, y] = [clientX - last.x, clientY - last.y];
    if (!dragged && Math.hypot(x, y) < LEAST) return;
    dragged = true;
    stage.classList.add('dragged');
    stage.scrollBy(-x, -y);
    last = { x: clientX, y: clientY };
  });
  window.addEventListener('pointerup', () => {
    last = undefined;
    stage.classList.remove('dragged');
  });
  stage.addEventListener(
    'click',
    (event) => {
      if (dragged) event.stopImmediatePropagation();
      dragged = false;
    },
    { capture: true },
  );
}
