import { useEffect, useRef } from 'preact/hooks';
import { KEYS } from './keys.ts';

interface Props {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** What keys do. */
export function Help({ isOpen, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      <dl>
        {KEYS.map(([keys, does]) => (
          <>
            <dt>
              {keys.split('  ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
      <button type="button" class="plain" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
