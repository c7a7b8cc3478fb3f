import { useState, type FormEvent } from 'react';
import type { Session } from './session.js';

/** The box above the editor: whoever signs in here has the header `Authorization` in every request of the page. */
export function SignIn({ session }: { readonly session: Session }) {
  const [username, setUsername] = useState<string | null>(null);
  const [message, setMessage] = useState('');

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('username'));
    session.signIn(name, String(form.get('password'))).then(
      () => {
        setUsername(name);
        setMessage('');
      },
      (error: Error) => setMessage(error.message),
    );
  };

  const leave = (): void => {
    setUsername(null);
    void session.signOut();
  };

  if (username !== null) {
    return (
      <div className="sign-in">
        <span>
          Đã đăng nhập / signed in: <strong>{username}</strong>
        </span>
        <button type="button" onClick={leave}>
          Đăng xuất / sign out
        </button>
      </div>
    );
  }
  return (
    <form className="sign-in" onSubmit={submit}>
      <input name="username" placeholder="Tên đăng nhập / user name" autoComplete="username" required />
      <input name="password" type="password" placeholder="Mật khẩu / password" autoComplete="current-password" required />
      <button type="submit">Đăng nhập / sign in</button>
      <output>{message}</output>
    </form>
  );
}
