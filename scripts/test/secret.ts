/** What links are signed with and secrets sealed: any will do. */
process.env.AUTH_SECRET ??= "alleen om de proeven mee te ondertekenen";
