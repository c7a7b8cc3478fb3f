import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './style.css';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Session } from './session.js';
import { SignIn } from './sign-in.js';

const WELCOME = `# Đăng nhập ở trên, rồi chạy. / Sign in above, then run.
{
  viewer {
    username
    today
    grants {
      role
      unit {
        name
      }
    }
  }
  organizations(first: 5) {
    totalCount
    nodes {
      code
      name
      memberCount
    }
  }
}
`;

const session = new Session();
const page = document.getElementById('page');
if (!page) throw new Error('The page has lost its place');

createRoot(page).render(
  <StrictMode>
    <SignIn session={session} />
    <main>
      <GraphiQL fetcher={session.fetcher} defaultQuery={WELCOME} defaultEditorToolsVisibility="variables" />
    </main>
  </StrictMode>,
);
