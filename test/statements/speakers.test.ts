import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../src/statements/index.ts';
import { statementsOfPost } from '../../src/statements/posts.ts';

const last = (text: string, outlet?: string) =>
  extractStatements(text, 'text', outlet === undefined ? {} : { outlet }).at(-1)?.speaker;

describe('who a speaker is', () => {
  it('finds the full name behind a surname', () => {
    expect(last('Maria Lopez leads the council. “We agree,” Lopez said.')?.name).toBe('Maria Lopez');
  });
  it('finds the full name behind a pronoun, by gender', () => {
    expect(last('Maria Lopez met John Smith on Friday. “We agree,” she said.')?.name).toBe('Maria Lopez');
    expect(last('Maria Lopez met John Smith on Friday. “We agree,” he said.')?.name).toBe('John Smith');
  });
  it('finds whom a description means', () => {
    expect(
      last('Mayor Maria Lopez opened the bridge with John Smith. The mayor said it would last.')?.name,
    ).toBe('Maria Lopez');
  });
  it('reads role, affiliation and place from a long apposition', () => {
    const text =
      'Hassan Amini, the representative of the Council of Elders in Kerman and Friday prayer leader of Bam, said the channels were silent.';
    expect(last(text)).toMatchObject({
      name: 'Hassan Amini',
      role: 'representative of the Council of Elders in Kerman and Friday prayer leader of Bam',
      affiliation: 'Council of Elders',
      place: 'Kerman',
    });
  });
  it('reads a role before the name', () => {
    expect(last('“No comment,” Acme spokesperson Andrea Gold said.')).toMatchObject({
      name: 'Andrea Gold',
      role: 'Acme spokesperson',
      affiliation: 'Acme',
    });
  });
  it('keeps the role of somebody named before', () => {
    expect(last('Andrea Gold, a lawyer at Acme, said it was over. Gold said she was glad.')).toMatchObject({
      name: 'Andrea Gold',
      role: 'lawyer at Acme',
    });
  });
  it('gives the outlet its name where it speaks of itself', () => {
    expect(last('This newspaper said the claim was false.', 'The Daily Post')?.name).toBe('The Daily Post');
  });
  it('does not read a dateline as a name', () => {
    expect(last('KABUL (AP) — Maria Lopez said the road was open.')?.name).toBe('Maria Lopez');
  });
  it('takes somebody described after their name for a person, a spokeswoman for a woman', () => {
    const text =
      'Torven Halk said it was late. Zelda Quorn, spokeswoman of the Hill Party, disagreed. “We are early,” she said.';
    expect(last(text)).toMatchObject({ name: 'Zelda Quorn', affiliation: 'Hill Party' });
  });
  it('keeps small words of time in names, and reads an outlet’s description', () => {
    expect(last('The state outlet Halmen Today wrote that the gates were open.')).toMatchObject({
      name: 'Halmen Today',
      role: 'state outlet',
    });
    expect(last('Maria Lopez today said that the gates were open.')?.name).toBe('Maria Lopez');
  });
  it('means by “this outlet” the one that was just quoted, else the publication', () => {
    const text =
      'The newspaper Halmen Courier wrote: “The gates are open.\n\nThis outlet added that nobody came.';
    expect(last(text, 'The Daily Post')?.name).toBe('Halmen Courier');
    const far = `The newspaper Halmen Courier wrote: “The gates are open.”\n\n${'Rain fell.\n\n'.repeat(3)}This outlet saw and said that nobody came.`;
    expect(last(far, 'The Daily Post')?.name).toBe('The Daily Post');
    expect(
      last('The ministry wrote that gates are open.\n\nThis newspaper said it is not so.', 'The Daily Post')
        ?.name,
    ).toBe('The Daily Post');
  });
  it('leaves “this outlet” open where nobody knows whose text it is, whoever spoke before', () => {
    const text =
      'The Interior Ministry of Halmen said the gates are open.\n\nThis outlet said that nobody came.';
    expect(last(text)?.name).toBe('This outlet');
    expect(last('The Halmen Channel said it is late.\n\nThis channel said that nobody came.')?.name).toBe(
      'Halmen Channel',
    );
  });
  it('means by “it” who spoke in the sentence before rather than who is spoken of', () => {
    const text = 'The Hill Party said it was early. The Lake Party is late, it said.';
    expect(last(text)?.name).toBe('Hill Party');
  });
  it.each([
    // the place where texts are posted says nothing
    ['The harbour on Telegram\n\nTelegram has grown fast this year, it said.', 'it'],
    ['Telegram is full of bots\n\nIt said that half the accounts are bots.', 'It'],
    ['Channels grew on Facebook and Telegram. It said that growth was fast.', 'It'],
    [
      'The Hill Party opened a channel. Telegram has become a stage. It said the lake was late.',
      'Hill Party',
    ],
    // unless it acts, or has spoken
    ['Telegram removed the channels of the Dock Guild. It said they broke the rules.', 'Telegram'],
    ['Telegram has now banned the channels. It said they broke the rules.', 'Telegram'],
    ['Telegram said it would comply. It said channels would close.', 'Telegram'],
  ])('%s: %s', (text, name) => {
    expect(last(text)?.name).toBe(name);
  });
  it('gives a closing “she added” the whole sentence, whoever speaks inside it', () => {
    const found = extractStatements(
      'Maria Lopez said it was late. Small papers repeat what large papers say, she added.',
      'text',
    );
    expect(found.map(({ speaker, content }) => [speaker.name, content])).toContainEqual([
      'Maria Lopez',
      'Small papers repeat what large papers say',
    ]);
  });
  it('takes those elected for a place to be of that place', () => {
    const text = 'Zelda Quorn, the deputy for Dolvar in the Chamber of Districts, said it was late.';
    expect(last(text)).toMatchObject({ affiliation: 'Chamber of Districts', place: 'Dolvar' });
  });
});

describe('a name beside a description', () => {
  it('is the speaker, and the description its role, after a possessor', () => {
    expect(last('“It was cheap,” said Bauer’s business partner, Ines Roth.')).toMatchObject({
      name: 'Ines Roth',
      role: 'Bauer’s business partner',
    });
    expect(last('Peter Bauer spoke first. “It was cheap,” says Bauer’s son, Timo.')).toMatchObject({
      name: 'Timo',
      role: 'Bauer’s son',
      affiliation: 'Peter Bauer',
    });
  });
  it('says whose where the possessor is a pronoun', () => {
    const text = 'Peter Bauer was absent. His lawyer, Wei Dongshan, said the court would wait.';
    expect(last(text)).toMatchObject({ name: 'Wei Dongshan', role: 'lawyer', affiliation: 'Peter Bauer' });
  });
  it('stands after titles of its own', () => {
    expect(last('One centre-left member, Ohio Sen. Carl Stone, said the vote would fail.')?.name).toBe(
      'Carl Stone',
    );
    expect(last('Warden of the Mint, Imran Osei Tutu, said the coin was real.')?.name).toBe(
      'Imran Osei Tutu',
    );
  });
  it('goes before what is said of it, however long', () => {
    expect(
      last(
        'Greta Olsen, an independent tide expert who writes for several papers, noted that the sea had risen.',
      )?.name,
    ).toBe('Greta Olsen');
    expect(
      last(
        'Greta Olsen, an independent tide expert who writes for several papers, told The Wave: “It rises.”',
      )?.name,
    ).toBe('Greta Olsen');
    expect(
      last('As Anton B. Weiss, an expert on tides at the Institute for North Seas, noted, “it rises.”')?.name,
    ).toBe('Anton B. Weiss');
    expect(
      last('Marine biology professor Dana Frost at the University of Bergen says the ice is thin.')?.name,
    ).toBe('Dana Frost');
  });
  it('is not taken from a list', () => {
    expect(last('Two farmers, Jim Kay and Una Bell, said the well was dry.')?.name).toBe('Two farmers');
  });
});

describe('the first word of a sentence', () => {
  it('is a given name though it is an auxiliary too', () => {
    expect(last('Will Harper, a mechanic at Acme, said the axle broke.')?.name).toBe('Will Harper');
    expect(last('Ann Harper came. “Will Harper pay?” he asked. “No,” Harper said.')?.name).toBe('Ann Harper');
  });
  it('is a surname though it is a month too', () => {
    expect(last('Theresa May spoke in May. The deal is done, May said.')?.name).toBe('Theresa May');
    expect(last('Ann Lee spoke. In May she said it was over.')?.name).toBe('Ann Lee');
  });
  it('is a common word where the text never writes it large elsewhere', () => {
    expect(last('Ann Lee runs the shop. Mostly, though, she says she waits.')?.name).toBe('Ann Lee');
    expect(last('Ann Lee runs the shop. Budget fatigue has set in. It is late, she said.')?.name).toBe(
      'Ann Lee',
    );
    expect(last('Ann Lee runs the shop.\n\nLISTEN: Bob Ray on air\n\n“It is late,” she said.')?.name).toBe(
      'Ann Lee',
    );
  });
  it('is part of a name that the text writes so inside a sentence', () => {
    expect(last('Fans of Rally Sweden met at a rally. Rally Sweden said it was a record.')?.name).toBe(
      'Rally Sweden',
    );
  });
});

describe('a short form', () => {
  it('is the first word of a name whose family name comes first', () => {
    expect(last('Wang Qiming met the press. Wang said the talks went well.')?.name).toBe('Wang Qiming');
    expect(last('Kim Jong-ho arrived. The road is open, Kim said.')?.name).toBe('Kim Jong-ho');
  });
  it('is made of initials, or leaves out a trade', () => {
    expect(last('Harbour Credit Norway lends to mills. HCN said rates would fall.')?.name).toBe(
      'Harbour Credit Norway',
    );
    expect(last('Norsun Energy drills at sea. Norsun said the well was dry.')?.name).toBe('Norsun Energy');
  });
});

describe('whom a pronoun or description means', () => {
  it('is no day, place or body for he and she', () => {
    expect(
      last('Omar Haddad lives in a tent. On Christmas Day, friends came. “I cooked,” he says.')?.name,
    ).toBe('Omar Haddad');
    expect(last('Omar Haddad played golf. The wind fell at the Pine Resorts. “I won,” he said.')?.name).toBe(
      'Omar Haddad',
    );
  });
  it('is for they the plural that leads the sentence or the one before', () => {
    const text = 'Carl Stone left. Two northern farmers are eager to plant, and they say the soil is warm.';
    expect(last(text)?.name).toBe('Two northern farmers');
    expect(
      last('Acme met the Harbour Greens. The Harbour Greens were late. They said the bus broke down.')?.name,
    ).toBe('Harbour Greens');
  });
  it('is not somebody he speaks of in the same sentence', () => {
    const text =
      'Omar Haddad sat down. Asked what he would tell Bergen Mayor Nils Dahl about it, he said: “Just listen to us now.”';
    expect(last(text)?.name).toBe('Omar Haddad');
  });
  it('goes on with who spoke last', () => {
    const text =
      '“It rained,” said Una Bell. The road to Kim Street closed. Nobody from Rhea Moss called. “It rained all day,” she said.';
    expect(last(text)?.name).toBe('Una Bell');
  });
  it('takes gender from a role', () => {
    const text = 'Police spokeswoman Xeno Tal met Bela Mor. “No one was hurt,” she said.';
    expect(last(text)?.name).toBe('Xeno Tal');
  });
  it('holds a role the text joins to a name in an apposition', () => {
    expect(
      last('Una Bell, owner of a mill in Hull, met Carl Stone. The owner said it would close.')?.name,
    ).toBe('Una Bell');
  });
  it('goes on with an unnamed source', () => {
    expect(
      last('A health official told reporters it was over. “We are glad,” the official said.')?.name,
    ).toBe('A health official');
  });
  it('is the one person in play for a picturesque description, and nobody for an office', () => {
    expect(
      last(
        'Schmidt knows the sea. Otto Schmidt is ready.\n\n“I do not sail,” the tall, bearded professor said.',
      )?.name,
    ).toBe('Otto Schmidt');
    expect(last('Otto Schmidt is ready. “I do not sail,” the foreign minister said.')?.name).toBe(
      'the foreign minister',
    );
  });
  it('does not swap a government for a country just named', () => {
    expect(last('Australia agreed. The Canadian government said it would wait.')?.name).toBe(
      'The Canadian government',
    );
  });
});

describe('whose words a document’s are', () => {
  it.each([
    ['The town was rich, according to Una Bell’s book.', 'Una Bell', 'Una Bell’s book'],
    ['A statement from Acme Foods said the plant would close.', 'Acme Foods', 'A statement from Acme Foods'],
    ['A recent Northgate poll found that most would stay.', 'Northgate', 'A recent Northgate poll'],
  ])('%s', (text, name, mention) => {
    const speaker = last(text);
    expect(speaker?.name).toBe(name);
    expect(text.slice(...(speaker?.span ?? [0, 0]))).toBe(mention);
  });
  it('is the whole phrase where a clause describes the source', () => {
    const who = 'the person who spoke to The Post on condition of anonymity';
    expect(last(`The deal is done, according to ${who}.`)?.name).toBe(who);
  });
  it('is the whole phrase with its possessor where no name stands in it', () => {
    expect(last('Moreno’s staff later said the figure was wrong.')?.name).toBe('Moreno’s staff');
  });
});

describe('in which capacity somebody speaks', () => {
  const standing = (text: string) => statementsOfPost(text).at(-1)?.standing;
  it('takes the office of a possessor for his own, not for whom he is named beside', () => {
    expect(standing('The president’s gardener, Ola Brun, said the roses were dead.')).toBe('private');
    expect(standing('Mayor Dahl’s dad, Ola Dahl, said the roses were dead.')).toBe('private');
    expect(standing('The council’s treasurer, Ola Brun, said the roses were dead.')).toBe('holder');
  });
});
