import { css } from 'lit';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { look } from './look.ts';
import { View } from './view.ts';

/** A dialog over the page, as the browser makes it: it keeps the focus, and Escape ends it. Says `closed` when it is over. */
export abstract class Dialog extends View {
  static override styles = [
    look,
    css`
      dialog {
        width: min(44rem, calc(100vw - 2rem));
        max-height: calc(100vh - 2rem);
        border: 1px solid var(--edge);
        border-radius: 10px;
        background: var(--panel);
        color: inherit;
        padding: 1.2rem;
        overflow: auto;
      }
      dialog::backdrop {
        background: #000000a0;
      }
      form, .body {
        display: grid;
        gap: 0.8rem;
      }
      .fields {
        display: grid;
        gap: 0.8rem;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      }
      label.field {
        display: grid;
        gap: 0.2rem;
        align-content: start;
      }
      .wide {
        grid-column: 1 / -1;
      }
      textarea {
        width: 100%;
        min-height: 4.5em;
        resize: vertical;
      }
      fieldset {
        border: 1px solid var(--line);
        border-radius: 6px;
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 1rem;
        margin: 0;
      }
      [role="alert"] {
        color: var(--bad);
      }
      .end {
        justify-content: flex-end;
      }
    `,
  ];

  override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    return html`
      <dialog aria-labelledby="title" @close="${() => this.dispatchEvent(new CustomEvent('closed'))}">
        <h2 id="title">${this.heading()}</h2>
        ${this.content()}
      </dialog>
    `;
  }

  protected abstract heading(): string;
  protected abstract content(): TemplateResult;

  protected finish(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }
}
