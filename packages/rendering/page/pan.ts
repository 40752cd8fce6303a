/** A hand that shakes does not drag. */
const LEAST = 4;

/** Lets the reader drag what is larger than the window. Touch scrolls by itself. */
export function letPan(stage: HTMLElement): void {
  let last: { readonly x: number; readonly y: number } | undefined;
  let moved = false;
  stage.addEventListener('pointerdown', ({ button, pointerType, clientX, clientY }) => {
    last = button === 0 && pointerType === 'mouse' ? { x: clientX, y: clientY } : undefined;
    moved = false;
  });
  window.addEventListener('pointermove', ({ clientX, clientY, buttons }) => {
    if (!last || buttons !== 1) return;
    const [x, y] = [clientX - last.x, clientY - last.y];
    if (!moved && Math.hypot(x, y) < LEAST) return;
    moved = true;
    stage.classList.add('panned');
    stage.scrollBy(-x, -y);
    last = { x: clientX, y: clientY };
  });
  window.addEventListener('pointerup', () => {
    last = undefined;
    stage.classList.remove('panned');
  });
}
