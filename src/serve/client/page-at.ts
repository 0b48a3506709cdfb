/** The page at an address, read; throws where the server cannot be reached or answers with something else. */
export async function pageAt(address: string, asked: RequestInit): Promise<Document> {
  const answer = await fetch(address, asked)
  if (!answer.ok) throw new Error(String(answer.status))
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}
