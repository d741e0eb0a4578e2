import { css } from 'lit';

/** How controls and small texts look, wherever they are. Colours come from style.css. */
export const look = css`
  :host, * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  b,
  a,
  span,
  dd,
  td,
  li,
  h1,
  h2 {
    unicode-bidi: isolate;
  }
  h1, h2, h3 {
    font-size: 1.1rem;
    line-height: 1.3;
    margin: 0;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1rem;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  a {
    color: var(--link);
  }
  button, .button {
    font: inherit;
    color: inherit;
    background: var(--panel);
    border: 1px solid var(--edge);
    border-radius: 6px;
    padding: 0.3em 0.8em;
    cursor: pointer;
    text-decoration: none;
    display: inline-block;
    min-height: 2.2em;
  }
  button:hover:not([disabled]), .button:hover {
    background: var(--hover);
  }
  button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  button.main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  button[aria-pressed="true"] {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  input, select, textarea {
    font: inherit;
    color: inherit;
    background: var(--field);
    border: 1px solid var(--edge);
    border-radius: 6px;
    padding: 0.35em 0.5em;
    min-width: 0;
    max-width: 100%;
    min-height: 2.2em;
  }
  input[type="checkbox"] {
    min-height: 0;
    width: 1.1em;
    height: 1.1em;
    accent-color: var(--accent);
    vertical-align: -0.15em;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    flex-wrap: wrap;
  }
  .push {
    margin-left: auto;
  }
  .quiet {
    color: var(--quiet);
  }
  .small {
    font-size: 0.85rem;
  }
  .panel {
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 0.8rem;
  }
  .bad {
    color: var(--bad);
  }
  .good {
    color: var(--good);
  }
  .chip {
    border-radius: 4px;
    padding: 0.05em 0.5em;
    font-size: 0.85rem;
    font-weight: 600;
    white-space: nowrap;
    color: #14181d;
    background: #b8c0cc;
  }
  .chip[data-level="low"] {
    background: #ffd23f;
  }
  .chip[data-level="medium"] {
    background: #ff8c1a;
  }
  .chip[data-level="high"] {
    background: #4da3ff;
  }
  .hidden-label {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 0.9rem;
  }
  th, td {
    text-align: left;
    padding: 0.3em 0.6em 0.3em 0;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
    vertical-align: top;
  }
  th {
    color: var(--quiet);
    font-weight: 500;
    overflow-wrap: break-word;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25rem 0.8rem;
    margin: 0;
    font-size: 0.9rem;
  }
  dt {
    color: var(--quiet);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
